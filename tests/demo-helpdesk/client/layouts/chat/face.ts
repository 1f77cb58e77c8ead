import { h } from '../../dom';

/** A person's picture. In this layout its `alt` is all that says who it is. */
export const face = (name: string) =>
  h('img', {
    class: 'face',
    src: `/avatars/${encodeURIComponent(name)}`,
    alt: name,
    width: '32',
    height: '32',
  });
