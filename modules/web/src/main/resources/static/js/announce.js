// Tells those who listen instead of look.
const region = document.getElementById('announcements');

export function announce(text) {
  if (region && text) region.textContent = text;
}
