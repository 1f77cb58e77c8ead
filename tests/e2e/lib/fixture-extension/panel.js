/* global chrome, location, URLSearchParams */
if (location.hash === '#fail') throw new Error('the fixture panel fails as asked');
const status = document.querySelector('[role=status]');
document.querySelector('#count').addEventListener('click', async (event) => {
  if (event.isTrusted) status.textContent = `count ${await chrome.runtime.sendMessage({ type: 'count' })}`;
});
document.querySelector('#search').addEventListener('keydown', (event) => {
  if (event.isTrusted && event.key === 'Enter') status.textContent = `found ${event.target.value}`;
});
document.querySelector('#grant').addEventListener('click', async () => {
  const origins = [new URLSearchParams(location.search).get('origin')];
  status.textContent = (await chrome.permissions.request({ origins })) ? 'granted' : 'refused';
});
