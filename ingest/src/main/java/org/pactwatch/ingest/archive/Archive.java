package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.util.Optional;
import org.pactwatch.model.CaptureId;

/** Keeps captures; a capture id leads back to the exact bytes. */
public interface Archive extends AutoCloseable {
  /**
   * Keeps a capture. When this returns, the capture survives the end of this process.
   *
   * @throws IOException if it cannot be written
   */
  CaptureId keep(Capture capture) throws IOException;

  /**
   * The bytes of a capture, or nothing if the archive does not have it.
   *
   * @throws IOException if it is there but cannot be read
   */
  Optional<byte[]> bytes(CaptureId id) throws IOException;

  @Override
  void close() throws IOException;
}
