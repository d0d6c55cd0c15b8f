// Shows the buttons this browser can serve: copying needs a secure page, sharing needs a device that shares.

function bind(element) {
  const { title, address } = element.dataset;
  const status = element.querySelector('[role="status"]');
  const actions = {
    copy: navigator.clipboard && (() => navigator.clipboard.writeText(address).then(() => "Đã chép địa chỉ.")),
    share: navigator.share && (() => navigator.share({ title, url: address }).then(() => "")),
  };
  for (const button of element.querySelectorAll("[data-action]")) {
    const act = actions[button.dataset.action];
    if (!act) continue;
    button.hidden = false;
    button.addEventListener("click", () =>
      act().then(
        (words) => (status.textContent = words),
        (error) => (status.textContent = error.name === "AbortError" ? "" : "Trình duyệt không cho phép."),
      ),
    );
  }
}

document.querySelectorAll('[data-component="share"]').forEach(bind);
