// The visitor counter: counts a page once it is seen, and shows the figures; docs/visitor-counter.md.
// One request a page. Nothing is announced: a figure that changes must not interrupt a screen reader.

const PAUSE = 30 * 60 * 1000; // a page that comes back after so long is a new visit
const PATIENCE = 5000;

const box = document.querySelector('[data-component="visitor-counter"]');
const { service, figures } = box.dataset;
const path = location.pathname;
const grouped = (figure) => String(figure).replace(/\B(?=(\d{3})+$)/g, ".");
let countedAt = -PAUSE;

// "07:05, 22/11/2026" in Vietnam, whatever the zone of the device.
const moment = (iso) => {
  const [day, time] = new Date(Date.parse(iso) + 252e5).toISOString().split("T");
  return `${time.slice(0, 5)}, ${day.split("-").reverse().join("/")}`;
};

// Phones before 2022 have no AbortSignal.timeout, and wait as long as the network does.
async function ask(address, options) {
  const signal = AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : null;
  const reply = await fetch(address, { credentials: "omit", signal, ...options });
  if (!reply.ok) throw Error(reply.status);
  return reply.json();
}

const count = () => {
  const n = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return ask(`${service}hit`, { method: "POST", body: JSON.stringify({ p: path, n }), keepalive: true });
};

const read = () => ask(`${service}stats?p=${encodeURIComponent(path)}`);

function show(data, note) {
  for (const place of document.querySelectorAll("[data-figure]")) {
    const { figure } = place.dataset;
    const known = Number.isFinite(data[figure]);
    if (figure === "views") place.textContent = known ? `Lượt xem: ${grouped(data.views)}` : "";
    else place.textContent = known ? grouped(data[figure]) : "–";
  }
  box.querySelector(".visitor-counter-note").textContent = note;
}

async function refresh() {
  const isNew = performance.now() - countedAt >= PAUSE;
  try {
    if (!service) throw Error();
    const data = await (isNew ? count() : read());
    if (isNew) countedAt = performance.now();
    show({ ...data, views: isNew ? data.views : data.views[path] }, "");
  } catch {
    const data = await ask(figures).catch(() => ({}));
    show(data, data.as_of ? `Số liệu lúc ${moment(data.as_of)}.` : "Chưa lấy được số liệu.");
  }
}

// Counted when somebody sees it: not while it is prerendered, nor in a tab that was never opened.
function whenSeen() {
  if (document.prerendering) document.addEventListener("prerenderingchange", whenSeen, { once: true });
  else if (document.visibilityState === "visible") refresh();
  else document.addEventListener("visibilitychange", whenSeen, { once: true });
}

whenSeen();
addEventListener("pageshow", (event) => event.persisted && refresh());
