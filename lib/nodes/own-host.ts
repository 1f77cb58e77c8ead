/** Marks our element on the page: a plain `div`, since whoever defines an element's name is handed its closed root. */
export const HOST_ATTRIBUTE = 'data-cuecard';
