// Today's date in Vietnam, from the UTC clock and 7 hours: the device may be set to any zone.

const WEEKDAYS = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
const now = new Date(Date.now() + 7 * 60 * 60 * 1000);
const day = now.toISOString().slice(0, 10);

for (const place of document.querySelectorAll('[data-component="today"]')) {
  const time = document.createElement("time");
  time.dateTime = day;
  time.textContent = `${WEEKDAYS[now.getUTCDay()]}, ${day.split("-").reverse().join("/")}`;
  place.replaceChildren(time);
}
