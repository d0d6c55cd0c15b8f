// Opens the pictures of a page's album or galleries one after another in a dialog. The address gets #anh_3, so that the
// way back closes the dialog and a shared address opens it; the dialog itself keeps the focus inside and knows Escape.

const FAR = 48; // pixels of a swipe

const dialog = document.querySelector('[data-component="album-viewer"]');
const stage = dialog.querySelector(".album-viewer-stage");
const items = [...document.querySelectorAll("li > .figure > template")].map((large) => large.closest("li"));
let shown = -1;
let from = null;

const named = () => items.findIndex((item) => `#${item.id}` === location.hash);

const show = (number) => {
  shown = (number + items.length) % items.length;
  const item = items[shown];
  stage.replaceChildren(item.querySelector("template").content.cloneNode(true));
  dialog.querySelector(".figure").replaceChildren(item.querySelector("figcaption")?.cloneNode(true) ?? "");
  dialog.querySelector(".album-viewer-count").textContent = `Ảnh ${shown + 1}/${items.length}`;
  if (!dialog.open) dialog.showModal();
};

const step = (by) => {
  show(shown + by);
  history.replaceState(history.state, "", `#${items[shown].id}`);
};

const follow = () => (named() < 0 ? dialog.close() : show(named()));

items.forEach((item, number) => {
  item.querySelector("a").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab is for the file
    event.preventDefault();
    history.pushState({ opened: true }, "", `#${item.id}`);
    show(number);
  });
});

dialog.addEventListener("click", ({ target }) => {
  if (target.dataset.step === "0") dialog.close();
  else if (target.dataset.step) step(Number(target.dataset.step));
});
dialog.addEventListener("keydown", ({ key }) => {
  if (key === "ArrowLeft") step(-1);
  if (key === "ArrowRight") step(1);
});
dialog.addEventListener("close", () => {
  if (dialog.open) return; // the way forward was quicker than this event
  items[shown].querySelector("a").focus();
  if (named() < 0) return;
  if (history.state?.opened) history.back();
  else history.replaceState(null, "", location.pathname + location.search);
});
stage.addEventListener("pointerdown", (event) => (from = event));
stage.addEventListener("pointerup", ({ clientX, clientY }) => {
  const across = from ? clientX - from.clientX : 0;
  if (Math.abs(across) > FAR && Math.abs(across) > Math.abs(clientY - from.clientY)) step(across < 0 ? 1 : -1);
  from = null;
});
stage.addEventListener("dragstart", (event) => event.preventDefault());

addEventListener("popstate", follow);
if (named() >= 0) follow();
