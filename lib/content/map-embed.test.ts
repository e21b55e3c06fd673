import { describe, expect, it } from 'vitest';
import { mapEmbed } from './map-embed';

const youtube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1';

describe('mapEmbed', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'youtube', youtube],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'youtube', youtube],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'youtube', youtube],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', 'youtube', youtube],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', 'youtube', youtube],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'youtube', youtube],
    ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
    ['https://player.vimeo.com/video/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
    [
      'https://soundcloud.com/bao/ban-tin?utm_source=x',
      'soundcloud',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fbao%2Fban-tin&auto_play=true',
    ],
  ])('finds the player of %s at %s', (address, provider, playerSrc) => {
    expect(mapEmbed(address)).toEqual({ kind: 'embed', provider, playerSrc, href: address });
  });

  it.each([
    ['https://www.youtube.com/@bao', 'youtube'],
    ['https://www.youtube.com/watch?v=..%2F..%2Fevil', 'youtube'],
    ['https://youtu.be/a"onload="x', 'youtube'],
    ['https://vimeo.com/about', 'vimeo'],
    ['https://video.example/1', 'other'],
    ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'other'],
    ['https://evilyoutube.com/watch?v=dQw4w9WgXcQ', 'other'],
    ['https://evil.example/youtu.be/dQw4w9WgXcQ', 'other'],
    ['https://youtu.be@evil.example/dQw4w9WgXcQ', 'other'],
  ])('leaves %s (%s) a link without a player', (address, provider) => {
    expect(mapEmbed(address)).toEqual({ kind: 'embed', provider, playerSrc: null, href: new URL(address).href });
  });

  it.each([
    '',
    'youtube',
    '/video.mp4',
    'http://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
  ])('refuses "%s"', (address) => {
    expect(mapEmbed(address)).toBeNull();
  });
});
