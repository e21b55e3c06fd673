import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { Bucket } from '@/lib/env';

/** How a bucket is reached. */
export function bucketClientConfig({ endpoint, region, credentials }: Bucket): S3ClientConfig {
  return {
    region,
    ...(credentials && { credentials }),
    // A server of one's own has its buckets in the path; for a host of each it would need a wildcard name.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    // Amazon's newer checksums are in trailers, which many compatible servers take for a part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // A server that is away: a reader is told within seconds, and an editor's upload fails instead of hanging.
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 30_000 },
  };
}
