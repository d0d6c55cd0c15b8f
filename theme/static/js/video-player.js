// Puts the browser's player, or the frame of another site, in the place of a link to a film: on the click and not before.
// A host that forbids frames sends the reader to the film instead.

const frameOf = (link) => {
  const frame = document.createElement("iframe");
  frame.src = link.dataset.frame;
  frame.title = link.dataset.title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  document.addEventListener("securitypolicyviolation", () => location.assign(link.href));
  return frame;
};

for (const link of document.querySelectorAll('[data-component="video-player"] > .video-player-open')) {
  const film = link.parentElement.querySelector("template")?.content.querySelector("video");
  if (!film && !link.dataset.frame) continue;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const player = film ?? frameOf(link);
    link.replaceWith(player);
    player.focus();
    film?.play();
  });
}
