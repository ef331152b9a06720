import first from './first';
import rest from './rest';

/** A section for each part of the page, a file for each section. */
export default { ...first, ...rest };
