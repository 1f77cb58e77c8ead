type Child = Node | string | false | undefined;
type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Attributes by their HTML names; `true` sets an empty one, `false` and undefined leave it out. */
export type Attributes = Record<string, string | boolean | undefined>;

/** Makes an element. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== undefined && child !== false),
  );
  return element;
}

/** Adds listeners by event name and hands the element back. */
export function on<Target extends HTMLElement>(element: Target, listeners: Listeners): Target {
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener);
  }
  return element;
}

/** A button that keeps the caret where it is when it is clicked. */
export function button(
  className: string,
  label: string,
  onClick: () => void,
  ...children: Child[]
): HTMLButtonElement {
  const attributes = {
    type: 'button',
    class: className,
    'aria-label': children.length > 0 && label,
    title: children.length > 0 && label,
  };
  const content = children.length > 0 ? children : [label];
  return on(h('button', attributes, ...content), {
    click: onClick,
    mousedown: (event) => event.preventDefault(),
  });
}

/** Text in which a line break becomes a `<br>`. */
export function lines(text: string): (Node | string)[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
}
