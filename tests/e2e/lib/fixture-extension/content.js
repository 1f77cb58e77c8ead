/* global chrome, location */
if (location.search === '?fail') throw new Error('the fixture content script fails as asked');
if (!document.querySelector('[data-cuecard]')) {
  const host = document.createElement('div');
  host.dataset.cuecard = '';
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  button.textContent = '3';
  button.setAttribute('style', 'position: fixed; right: 0; bottom: 20px; width: 40px; height: 40px');
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const frame = document.createElement('iframe');
    frame.src = chrome.runtime.getURL('panel.html');
    frame.setAttribute(
      'style',
      'position: fixed; right: 60px; bottom: 20px; width: 320px; height: 300px; background: white',
    );
    root.append(frame);
  });
  root.append(button);
  document.documentElement.append(host);
}
