// The few things a browser has to do itself: everything else on the page is the server's, sent when it changes.
"use strict";

const NEAR = 80;

const scrollers = () => document.querySelectorAll(".scroll");
const toEnd = (box) => { box.scrollTop = box.scrollHeight; };

// Whoever reads the newest message goes on reading the newest; whoever scrolled back stays there.
document.body.addEventListener("htmx:sseBeforeMessage", (event) => {
  const box = event.target.closest(".scroll");
  if (box) {
    box.dataset.atEnd = String(box.scrollHeight - box.scrollTop - box.clientHeight < NEAR);
  }
});
document.body.addEventListener("htmx:sseMessage", (event) => {
  const box = event.target.closest(".scroll");
  if (box && box.dataset.atEnd !== "false") {
    toEnd(box);
  }
});
scrollers().forEach(toEnd);
window.addEventListener("resize", () => scrollers().forEach(toEnd));

// A line that was taken leaves the box; one that was refused stays to be mended.
document.body.addEventListener("htmx:afterRequest", (event) => {
  const field = document.getElementById(event.target.dataset?.clears ?? "");
  if (field && event.detail.successful && document.getElementById("said").textContent.trim() === "") {
    field.value = "";
    document.getElementById("discord-suggestions").replaceChildren();
  }
});

document.body.addEventListener("click", (event) => {
  const suggestion = event.target.closest("[data-line]");
  const link = event.target.closest("[data-open]");
  if (suggestion) {
    const field = document.getElementById("discord-line");
    field.value = suggestion.dataset.line;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (link) {
    event.preventDefault();
    htmx.ajax("POST", "/discord/open", { values: { url: link.dataset.open }, target: "#said" });
  }
});

// The checkout's way back leads into the chat on this stage, not out of it.
document.getElementById("till-checkout").addEventListener("load", (event) => {
  const page = event.target.contentDocument;
  page?.addEventListener("click", (click) => {
    const way = click.target.closest("a.way");
    if (way) {
      click.preventDefault();
      const chat = way.hostname.includes("discord") ? "discord" : "telegram";
      htmx.ajax("POST", `/${chat}/open`, { values: { url: way.href }, target: "#said" });
      document.getElementById(chat).scrollIntoView({ block: "nearest" });
    }
  });
}, true);

// Arrow keys between the box and what it offers, as in any such box.
document.getElementById("discord-line").form.addEventListener("keydown", (event) => {
  const field = document.getElementById("discord-line");
  const offers = [...document.querySelectorAll("#discord-suggestions button")];
  const at = offers.indexOf(document.activeElement);
  if (event.key === "Escape") {
    document.getElementById("discord-suggestions").replaceChildren();
    field.focus();
  } else if (offers.length > 0 && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    (offers[next] ?? (next < 0 ? (at === -1 ? offers[offers.length - 1] : field) : offers[0])).focus();
  }
});
