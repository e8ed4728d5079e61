/* The desk works without this: it lets the reader's frame grow with its text, and stops a double click early. */
document.addEventListener("DOMContentLoaded", () => {
  for (const frame of document.querySelectorAll("[data-desk-reader]")) {
    const fit = () => {
      const text = frame.contentDocument && frame.contentDocument.documentElement;
      const main = text && text.querySelector("main");
      // The frame shows the text; the portal's own head and foot stand in the window of its own.
      if (main) for (const part of main.parentElement.children) part.hidden = part !== main;
      const height = main ? main.scrollHeight + 40 : text ? text.scrollHeight : 0;
      if (height) frame.style.height = `${Math.min(Math.max(height, 320), 4000)}px`;
    };
    frame.addEventListener("load", fit);
    fit();
  }
  for (const form of document.querySelectorAll("[data-desk-once]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "1";
    });
  }
  for (const link of document.querySelectorAll("[data-desk-open]")) {
    link.addEventListener("click", () => {
      const box = document.querySelector(link.getAttribute("href"));
      if (box) box.open = true;
    });
  }
});
/* Who adds a photo to an article has it on his own computer or phone: the dialog opens where it is sent. */
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      const tab = node.querySelector && node.querySelector(".modal-body #tab-label-upload");
      if (tab) requestAnimationFrame(() => tab.click());
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-desk-once]")) delete form.dataset.sent;
});
