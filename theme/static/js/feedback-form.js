// Sends the reader's opinion without leaving the page; what he wrote stays until it has safely arrived.

function bind(form) {
  const status = form.querySelector('[role="status"]');
  const button = form.querySelector("button");
  const page = new URLSearchParams(location.search).get("trang");
  if (page) form.elements.page.value = page;

  function mark(fields) {
    for (const field of form.querySelectorAll("[name]")) {
      if (fields[field.name]) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    form.querySelector("[aria-invalid]")?.focus();
  }

  async function send() {
    const body = new URLSearchParams(new FormData(form));
    const reply = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "omit" });
    const { message = "", fields = {} } = await reply.json();
    mark(fields);
    if (!reply.ok) return [message, ...Object.values(fields)].join(" ");
    form.reset();
    return "Sở đã nhận được ý kiến của bạn. Xin cảm ơn.";
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true;
    status.textContent = "Đang gửi …";
    send()
      .catch(() => "Chưa gửi được vì không nối được với máy chủ. Nội dung bạn viết vẫn còn đây; hãy thử lại sau ít phút.")
      .then((words) => {
        status.textContent = words;
        button.disabled = false;
      });
  });
}

document.querySelectorAll('[data-component="feedback-form"]').forEach(bind);
