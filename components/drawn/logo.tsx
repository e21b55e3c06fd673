/** The newspaper's name as its first letters on its colour, a square: what search results and feed readers set beside it. */
export function Logo({ newspaper, accent }: { newspaper: string; accent: string }) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: '100%',
        height: '100%',
        backgroundColor: accent,
        color: '#fdfcf9',
        fontSize: 240,
        fontWeight: 700,
        lineHeight: 1.3,
      }}
    >
      {initials(newspaper)}
    </div>
  );
}

/** At most three letters: "Báo Hải Lĩnh" is BHL. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0].toUpperCase() ?? [])
    .slice(0, 3)
    .join('');
}
