/** Lines differ in how they are drawn, not by colour alone. */
export const seriesColors = ['var(--brand)', 'var(--warn)'];
export const seriesDashes = ['', '6 4'];

export const SeriesMark = ({ place }: { place: number }) => (
  <svg aria-hidden width={22} height={8}>
    <line
      x1={0}
      x2={22}
      y1={4}
      y2={4}
      stroke={seriesColors[place]}
      strokeWidth={2}
      strokeDasharray={seriesDashes[place]}
    />
  </svg>
);
