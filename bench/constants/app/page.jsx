export const dynamic = 'force-dynamic';

const sentence = 'Sáng sớm, sân trụ sở xã đã đông người chờ từ lúc sương chưa tan, và ai cũng hỏi nhau về con nước.';
const times = (count) => Array.from({ length: count }, (_, index) => index);

/** About as many elements and as much text as a story has, with its navigation and the stories below it, and nothing to ask anybody. */
export default function Page() {
  return (
    <>
      <header>
        <p>Báo Hải Lĩnh</p>
        <nav>
          <ul>
            {times(40).map((index) => (
              <li key={index}>
                <a href={`/muc-${index}`}>Mục {index}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <h1>{sentence}</h1>
        {times(20).map((index) => (
          <p key={index}>
            {sentence} {sentence} {sentence}
          </p>
        ))}
        <ul>
          {times(24).map((index) => (
            <li key={index}>
              <article>
                <h2>
                  <a href={`/muc/tin-${index}`}>{sentence}</a>
                </h2>
                <p>{sentence}</p>
                <time dateTime="2026-11-26T00:00:00Z">26/11/2026</time>
              </article>
            </li>
          ))}
        </ul>
      </main>
      <footer>
        {times(10).map((index) => (
          <p key={index}>{sentence}</p>
        ))}
      </footer>
    </>
  );
}
