import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Bounds, Point } from './shape';

const closest = 10;
const step = 1.6;

/** Panning and zooming of a drawing, within its bounds. A page is still scrolled by wheel and by one finger over it. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, { x, y, width, height }: Bounds) {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined);

  useEffect(() => {
    if (!svg.current) return;
    const selection = select(svg.current);
    let scale = 1;
    const zooming = zoom<SVGSVGElement, unknown>()
      .extent([
        [x, y],
        [x + width, y + height],
      ])
      .translateExtent([
        [x, y],
        [x + width, y + height],
      ])
      .scaleExtent([1, closest])
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
        if ('touches' in event) return scale > 1 || event.touches.length > 1;
        return event.button === 0;
      })
      .on('zoom', ({ transform: next }: { transform: ZoomTransform }) => {
        scale = next.k;
        setTransform(next);
      });
    behaviour.current = zooming;
    selection.call(zooming).on('dblclick.zoom', null);
    selection.call(zooming.transform, zoomIdentity);
    return () => void selection.on('.zoom', null);
  }, [svg, x, y, width, height]);

  const act = (does: (zooming: ZoomBehavior<SVGSVGElement, unknown>, on: SVGSVGElement) => void) => () => {
    if (behaviour.current && svg.current) does(behaviour.current, svg.current);
  };
  return {
    transform,
    closer: act((zooming, on) => zooming.scaleBy(select(on), step)),
    farther: act((zooming, on) => zooming.scaleBy(select(on), 1 / step)),
    fit: act((zooming, on) => zooming.transform(select(on), zoomIdentity)),
    /** Brings a point into sight where it is not. */
    reveal: ([px, py]: Point) =>
      act((zooming, on) => {
        const [tx, ty] = transform.apply([px, py]);
        const isSeen = tx > x && tx < x + width && ty > y && ty < y + height;
        if (!isSeen) zooming.translateTo(select(on), px, py);
      })(),
  };
}
