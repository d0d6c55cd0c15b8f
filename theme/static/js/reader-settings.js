// Text size, colours and contrast as this reader wants them; they stay in this browser and never reach the server.
//
// The head loads this module async and blocking="render", so that the choices stand on <html> before the first paint
// (browsers without that attribute may show one frame in the device's colours). The form comes later: it is bound when
// the page has been read.

const KEY = "cong-tin.display";
const NAMES = ["text", "scheme", "contrast"];
const root = document.documentElement;
let choices = new URLSearchParams();

// A browser may refuse storage (private window, policy): then the choices hold for this page alone.
function stored() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return choices.toString();
  }
}

function store() {
  try {
    localStorage.setItem(KEY, choices);
  } catch {
    return;
  }
}

function apply() {
  choices = new URLSearchParams(stored());
  for (const name of NAMES) {
    const value = choices.get(name);
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
}

function bind(details) {
  const form = details.querySelector("form");
  const show = () => NAMES.forEach((name) => (form.elements[name].value = choices.get(name) ?? ""));
  const choose = () => {
    choices = new URLSearchParams(new FormData(form));
    store();
    apply();
  };
  show();
  form.addEventListener("change", choose);
  form.addEventListener("reset", () => setTimeout(choose));
  details.addEventListener("toggle", show);
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
}

function bindAll() {
  document.querySelectorAll('[data-component="reader-settings"]').forEach(bind);
}

apply();
root.dataset.script = location.search; // the search page keeps a place for an answer
// The back button may show a page kept from before the choice was made.
addEventListener("pageshow", apply);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bindAll);
else bindAll();
