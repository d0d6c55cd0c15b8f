/** Listens for builds of the preview: reloads after a good one, lists what is to be mended or looked at. */

const shown = new URL(import.meta.url).searchParams.get("build");
let source = null;
let panel = null;
let notes = null;

// Only while the page is seen: a browser opens six connections to one host, and each listener holds one.
function listen() {
  source?.close();
  source = null;
  if (document.visibilityState === "hidden") return;
  source = new EventSource("/-/events");
  source.addEventListener("message", (event) => hear(JSON.parse(event.data)));
  // Some browsers give up where no server answers; one that is started again is to be found all the same.
  source.addEventListener("error", () => source?.readyState === EventSource.CLOSED && setTimeout(listen, 1000));
}

function hear({ build, problems, warnings }) {
  if (build !== shown) {
    source.close();
    location.reload();
  } else if (problems.length > 0) {
    show(problems);
  } else {
    hide();
    note(warnings);
  }
}

// Warnings stop nothing, so they wait in a corner until somebody wants to read them.
function note(warnings) {
  notes?.remove();
  notes = null;
  if (warnings.length === 0) return;
  notes = element("aside", { id: "live-reload-notes", lang: "vi", "aria-label": "Cảnh báo của bản xem trước" });
  const details = element("details");
  const list = element("ol");
  list.append(...warnings.map((warning) => element("li", {}, warning)));
  details.append(element("summary", {}, `${warnings.length} cảnh báo`), list);
  notes.append(element("link", { rel: "stylesheet", href: "/-/live-reload.css" }), details);
  document.body.append(notes);
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
