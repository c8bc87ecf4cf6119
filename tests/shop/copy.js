document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-clipboard-text]') : null;
  if (!button) return;
  navigator.clipboard?.writeText(button.dataset.clipboardText).catch(() => {});
  button.textContent = '已复制';
});
