// Shows what the index finds for the words in the page's own field, while they are typed; see docs/search.md.

import { openIndex } from "./search-index.js";
import { findIn, marked, parted, readQuery } from "./search-words.js";

const AT_ONCE = 10;
const TYPING_PAUSE = 250;
const EXCERPT = 220;
const ABOVE = 7; // results that a window can show, down to the one that was followed

const place = document.querySelector('[data-component="search-results"]');
const form = place.querySelector("form");
const filters = place.querySelector("fieldset");
const status = place.querySelector('[role="status"]');
const groups = place.querySelector("[data-groups]");
const more = place.querySelector(":scope > button");

const element = (tag, facts, ...children) => {
  const made = Object.assign(document.createElement(tag), facts);
  made.append(...children);
  return made;
};

let index;
const ready = () => {
  index ??= openIndex(place.dataset.index);
  index.catch(() => (index = undefined)); // the next attempt asks again
  return index;
};

const addressOf = ({ q, muc, nam }) => {
  const asked = new URLSearchParams(Object.entries({ q, muc, nam }).filter(([, value]) => value));
  return location.pathname + (`${asked}` && `?${asked}`);
};

const title = (query, { together, near, unfinished }) => {
  const words = `“${query.text.replace(/["“”]/g, "")}”`;
  if (unfinished) return `Bắt đầu bằng ${words}`;
  if (near && !query.isPlain) return "Gần đúng, không kể dấu";
  if (query.list.length === 1) return `Có từ ${words}`;
  return together ? `Có cụm từ ${words}` : "Có đủ các từ";
};

// About a line and a half around the first words found, cut between words.
const excerpt = (text, spans) => {
  const from = spans.length ? Math.max(0, spans[0][0] - EXCERPT / 3) : 0;
  const start = from && text.indexOf(" ", from) + 1;
  const end = text.length - start > EXCERPT ? text.lastIndexOf(" ", start + EXCERPT) : text.length;
  const inside = spans.filter(([first, last]) => first >= start && last <= end);
  const shifted = inside.map(([first, last]) => [first - start, last - start]);
  return [start ? "… " : "", ...marked(text.slice(start, end), shifted), end < text.length ? " …" : ""];
};

// The words are in the text alone: the page itself says where, once the result comes into view.
const fromText = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    fromText.unobserve(target);
    target.showText();
  }
}, { rootMargin: "200px" });

const showText = async (paragraph, href, wanted) => {
  const answer = await fetch(href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const text = (page.querySelector(".prose")?.textContent ?? "").replace(/\s+/g, " ").trim();
  const [spans] = findIn([text], wanted);
  if (spans.length) paragraph.replaceChildren(...excerpt(text, spans));
};

const result = ({ href, title, lead, section, day }, query, together) => {
  const wanted = { ...query, isQuoted: together };
  const asFound = findIn([title, lead], wanted);
  const isInText = !asFound.some((spans) => spans.length);
  const [inTitle, inLead] = isInText ? findIn([title, lead], query) : asFound;
  const link = element("a", { href: `${href}#tim=${encodeURIComponent(query.text)}` }, ...marked(title, inTitle));
  const about = element("p", {}, ...excerpt(lead, inLead));
  if (isInText && !navigator.connection?.saveData) {
    let showing;
    about.showText = () => (showing ??= showText(about, href, wanted).catch(() => {})); // the lead stays, which is no loss
    fromText.observe(about);
  }
  const meta = element("p", { className: "meta" }, [day, section].filter(Boolean).join(" · "));
  return element("li", {}, element("h3", {}, link), meta, about);
};

// No dead end: what is said, and a list of what would find something.
const sayNothing = async (query, asked, opened) => {
  const list = element("ul");
  const suggest = (label, facts) =>
    list.append(element("li", {}, element("a", { href: addressOf({ ...asked, ...facts }) }, label)));
  const words = await opened.known(query);
  if (words.length && words.length < query.list.length) {
    const q = words.map(({ word }) => word).join(" ");
    suggest(`Tìm riêng “${q}”`, { q });
  } else if (words.length > 1 && query.isQuoted) {
    suggest("Tìm không cần đứng liền nhau", { q: query.text.replace(/["“”]/g, "") });
  } else if (words.length > 1) {
    words.forEach(({ word }) => suggest(`Tìm riêng “${word}”`, { q: word }));
  }
  for (const q of words.length ? [] : parted(query.text)) {
    if (!(await opened.groups(readQuery(`"${q}"`), {}).next()).done) suggest(`Tìm “${q}”`, { q });
  }
  if (asked.muc || asked.nam) suggest("Tìm trong mọi chuyên mục, mọi năm", { muc: "", nam: "" });
  const missing = query.list.filter((word) => !words.includes(word)).map(({ word }) => `“${word}”`);
  if (missing.length) return [`Không có bài, văn bản nào có từ ${[...new Set(missing)].join(", ")}.`, list];
  return [asked.muc || asked.nam ? "Không có bài, văn bản nào như vậy trong phần đã chọn." : "Không có bài, văn bản nào như vậy.", list];
};

const resultLinks = () => [...groups.querySelectorAll("h3 a")];

// Which result a reader leaves by, and where it stands in the window: going back leads there again.
groups.addEventListener("click", ({ target }) => {
  const link = target.closest("a");
  const place = resultLinks().indexOf(link);
  if (place < 0) return;
  history.scrollRestoration = "manual"; // the browser would scroll before the results are there again
  history.replaceState({ place, top: link.getBoundingClientRect().top }, "");
});

let current = 0;

const run = async (isTyping, left) => {
  const turn = ++current;
  const asked = { q: form.elements.q.value, muc: filters.elements.muc.value, nam: filters.elements.nam.value };
  const query = readQuery(asked.q);
  history.replaceState(left ?? null, "", addressOf(asked));
  more.hidden = true;
  if (!query.list.length || query.list.every(({ word }) => word.length < 2) && isTyping) {
    groups.replaceChildren(" ");
    status.textContent = isTyping ? "" : "Hãy gõ từ cần tìm.";
    return;
  }
  status.textContent = "Đang tìm…";
  const opened = await ready();
  const source = opened.groups(query, { section: asked.muc, year: asked.nam, isTyping });
  const shown = [];
  const said = [];
  let waiting = { ids: [] };

  // Takes what is next, from group after group, until enough is there to show or nothing is left.
  const show = async () => {
    const taken = [];
    while (taken.length < AT_ONCE) {
      if (!waiting.ids.length) {
        const { value, done } = await source.next();
        if (done) break;
        const heading = title(query, value);
        if (said.length && said[said.length - 1].heading === heading) said[said.length - 1].count += value.ids.length;
        else said.push({ heading, count: value.ids.length });
        waiting = { ...value, heading };
      }
      const { heading, together } = waiting;
      const ids = waiting.ids.splice(0, AT_ONCE - taken.length);
      taken.push(...(await Promise.all(ids.map(async (id) => ({ heading, together, record: await opened.record(id) })))));
    }
    return taken;
  };

  const draw = (taken) => {
    const items = [];
    for (const { heading, together, record } of taken) {
      let group = shown.find((one) => one.heading === heading);
      if (!group) {
        group = { heading, list: element("ol") };
        group.section = element("section", {}, element("h2", { className: "rule" }, heading), group.list);
        shown.push(group);
        groups.append(group.section);
      }
      items.push(result(record, query, together));
      group.list.append(items[items.length - 1]);
    }
    status.textContent = said.map(({ heading, count }) => `${heading}: ${count} kết quả.`).join(" ");
    more.hidden = taken.length < AT_ONCE;
    return items;
  };

  const first = await show();
  if (turn !== current) return;
  if (!first.length) {
    const [words, list] = await sayNothing(query, asked, opened);
    if (turn !== current) return;
    groups.replaceChildren(list);
    status.textContent = words;
    return;
  }
  groups.replaceChildren();
  draw(first);
  more.onclick = () =>
    attempt(async () => {
      const next = await show();
      if (turn !== current) return;
      const [item] = draw(next);
      if (item) item.querySelector("a").focus();
      else status.textContent = `Hết kết quả. ${status.textContent}`;
    });
  if (!left) return;
  while (resultLinks().length <= left.place && !more.hidden) {
    const next = await show();
    if (turn !== current) return;
    draw(next);
  }
  const links = resultLinks().slice(0, left.place + 1).slice(-ABOVE); // the site may have fewer by now
  await Promise.all(links.map((link) => link.closest("li").lastChild.showText?.())); // a passage is longer than a lead
  if (turn !== current) return;
  const link = links.at(-1);
  link.focus({ preventScroll: true });
  scrollBy(0, link.getBoundingClientRect().top - left.top);
};

const attempt = async (act) => {
  const acting = act();
  const turn = current;
  try {
    await acting;
  } catch (error) {
    if (turn !== current) return; // what is asked by now may well be answered
    groups.replaceChildren(" ");
    status.textContent = "Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra mạng, tải lại trang rồi tìm lại.";
    if (!(error instanceof TypeError) && !/^\d{3} /.test(error.message)) throw error; // a fault of ours, not the line's
  }
};

let pause;
const search = (isTyping, left) => {
  clearTimeout(pause);
  attempt(() => run(isTyping, left));
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(false);
});
form.addEventListener("focusin", () => ready().catch(() => {}), { once: true }); // told when it is needed
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => search(true), TYPING_PAUSE);
});
filters.addEventListener("change", () => search(false));

const restore = () => {
  status.textContent = ""; // of what the page says until this module is here
  const asked = new URLSearchParams(location.search);
  form.elements.q.value = asked.get("q") ?? "";
  for (const name of ["muc", "nam"]) filters.elements[name].value = asked.get(name) ?? "";
  for (const select of filters.elements) if (select.selectedIndex < 0) select.selectedIndex = 0;
  if (form.elements.q.value) search(false, history.state);
};

restore();
