/** Listens for builds of the preview: reloads after a good one, lists what is to be mended after a refused one. */

const shown = new URL(import.meta.url).searchParams.get("build");
let source = null;
let panel = null;

// Only while the page is seen: a browser opens six connections to one host, and each listener holds one.
function listen() {
  source?.close();
  source = null;
  if (document.visibilityState === "hidden") return;
  source = new EventSource("/-/events");
  source.addEventListener("message", (event) => hear(JSON.parse(event.data)));
}

function hear({ build, problems }) {
  if (build !== shown) {
    source.close();
    location.reload();
  } else if (problems.length > 0) {
    show(problems);
  } else {
    hide();
  }
}

function show(problems) {
  hide();
  panel = element("section", { id: "live-reload", role: "alert", lang: "vi", "aria-labelledby": "live-reload-title" });
  const close = element("button", { type: "button" }, "Đóng");
  close.addEventListener("click", hide);
  const list = element("ol");
  list.append(...problems.map((problem) => element("li", {}, problem)));
  panel.append(
    element("link", { rel: "stylesheet", href: "/-/live-reload.css" }),
    element("h2", { id: "live-reload-title" }, "Chưa dựng được bản mới"),
    element("p", {}, "Trang này vẫn là bản tốt gần nhất. Sửa các chỗ sau rồi lưu lại:"),
    list,
    close,
  );
  document.body.append(panel);
  addEventListener("keydown", closeOnEscape);
}

function hide() {
  panel?.remove();
  panel = null;
  removeEventListener("keydown", closeOnEscape);
}

function closeOnEscape(event) {
  if (event.key === "Escape") hide();
}

function element(name, attributes = {}, text = "") {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}

document.addEventListener("visibilitychange", listen);
addEventListener("pageshow", (event) => event.persisted && listen()); // back from the browser's history
listen();
