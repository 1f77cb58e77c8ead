import { browser } from 'wxt/browser';

/** The key of a browser command as it is really assigned; empty where the browser gave none. */
export async function assignedKey(command: string): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find((each) => each.name === command)?.shortcut ?? '';
}
