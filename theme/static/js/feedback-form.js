// Sends the reader's opinion without leaving the page; what he wrote stays until it has safely arrived.

const PATIENCE = 30000;

function bind(form) {
  const status = form.querySelector('[role="status"]');
  const page = new URLSearchParams(location.search).get("trang");
  if (page) form.elements.page.value = page;

  // A sentence beside each wrong field; the first of them gets the focus, and a screen reader tells its sentence with it.
  function mark(problems) {
    for (const field of form.querySelectorAll("[aria-describedby]")) {
      const problem = problems[field.name] ?? "";
      document.getElementById(`${field.id}_problem`).textContent = problem;
      if (problem) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    form.querySelector("[aria-invalid]")?.focus();
  }

  async function send() {
    const reply = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
      credentials: "omit",
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const { message = "", fields = {} } = await reply.json();
    mark(fields);
    if (!reply.ok) return message;
    form.reset();
    return "Sở đã nhận được ý kiến của bạn. Xin cảm ơn.";
  }

  // The button is not disabled meanwhile: it would lose the focus.
  let isSending = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    status.textContent = "Đang gửi…";
    send()
      .catch(() => "Chưa gửi được vì không nối được với máy chủ. Nội dung bạn viết vẫn còn đây; hãy thử lại sau ít phút.")
      .then((words) => {
        status.textContent = words;
        isSending = false;
      });
  });
}

document.querySelectorAll('[data-component="feedback-form"]').forEach(bind);
