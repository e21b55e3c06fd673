import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/**
 * Sends what Next says of each request (a span, and in it what it did) to where `OTEL_EXPORTER_OTLP_ENDPOINT` says. The
 * variables of OpenTelemetry's specification are read by its own library: headers, sampling, attributes.
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 * @returns what sends the rest, before the process ends
 */
export function startTracing(): () => Promise<void> {
  const resource = resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME ?? 'trang-nhat' });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] });
  provider.register();
  return () => provider.shutdown();
}
