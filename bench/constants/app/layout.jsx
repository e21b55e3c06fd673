/** The frame of a page that is made of nothing but constants; see `bench/uncached.ts`. */
export default function Layout({ children }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
