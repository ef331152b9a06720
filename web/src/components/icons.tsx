import type { ReactNode } from 'react';

/** Line drawings on a grid of 24, in the colour of the text; the words beside them say the same. */
const drawings = {
  desk: <path d="M3 9h18M5 9v10M19 9v10M13 9v6h6" />,
  desk_area: <path d="M3 8h8M13 8h8M5 8v5M9 8v5M15 8v5M19 8v5M3 16h18M6 16v4M18 16v4" />,
  lab: <path d="M9 3h6M10 3v6.5L4.8 18a2 2 0 0 0 1.7 3h11a2 2 0 0 0 1.7-3L14 9.5V3M7.5 15h9" />,
  bench: <path d="M3 13h18M5 13v7M19 13v7M9 13V6M7 6h4M15 13V9h3v4" />,
  office: <path d="M5 21V4h14v17M3 21h18M9 8h2M13 8h2M9 12h2M13 12h2M10 21v-5h4v5" />,
  meeting_room: (
    <path d="M8 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M16 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 19c0-3 2-5.500 5-5.500s5 2.500 5 5.500M14.500 13.700c3.500-.800 6.500 1.800 6.500 5.300" />
  ),
  event_hall: <path d="M3 20V9l9-5 9 5v11M3 20h18M8 20v-7M12 20v-7M16 20v-7" />,
  other: <path d="M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z" />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16.500 16.500 21 21" />,
  calendar: <path d="M4 6h16v14H4zM4 10.500h16M8 3v4M16 3v4" />,
  sun: (
    <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500 19 19M5 19l1.500-1.500M17.500 6.500 19 5" />
  ),
  moon: <path d="M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500" />,
  person: <path d="M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 3.500-7 8-7s8 3 8 7" />,
  home: <path d="m3 11 9-8 9 8M5.500 9v11h13V9M10 20v-6h4v6" />,
  list: <path d="M8 6h13M8 12h13M8 18h13M3.500 6h.01M3.500 12h.01M3.500 18h.01" />,
  timeline: <path d="M3 5h18M3 12h18M3 19h18M6 5v0M5 8.500h6M10 15.500h8" />,
  requests: <path d="M4 5h16v11H9l-5 4zM8.500 10.500l2.500 2.500 4.500-5" />,
  rules: <path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3" />,
  insights: <path d="M4 20h16M6 20v-6M11 20V9M16 20v-9M6 9l5-5 5 4 4-4" />,
  statements: <path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6" />,
  key: <path d="M8 15a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 11h9M18 11v4M15 11v3" />,
  scan: <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 13h3v3h-3zM13 8h3M8 13v3" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3.500" />,
  cross: <path d="M6 6l12 12M18 6 6 18" />,
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  map: <path d="M9 4 3 6.500v13.500l6-2.500 6 2.500 6-2.500V4l-6 2.500zM9 4v13.500M15 6.500V20" />,
  fit: <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />,
  file: <path d="M6 3h8l4 4v14H6zM14 3v4h4M12 18v-6M9.500 14.500 12 12l2.500 2.500" />,
  lock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />,
  help: (
    <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.500 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.4-1.200 1-1.200 1.800M12 16.500h.01" />
  ),
  undo: <path d="M8 5 4 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11H8" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 1.500h-15zM10 21h4" />,
  check: <path d="m5 12.500 4.500 4.500L19 7" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export const isIcon = (name: string): name is IconName => name in drawings;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
