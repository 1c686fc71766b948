package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.util.List;
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
   * A capture as it was kept, or nothing if the archive does not have it. Lines of its head that
   * told of the transfer have other names.
   *
   * @throws IOException if it is there but cannot be read
   */
  Optional<Capture> capture(CaptureId id) throws IOException;

  /**
   * The captures of an address, oldest first.
   *
   * @throws IOException if the index cannot be read
   */
  List<CaptureId> capturesOf(URI url) throws IOException;

  /**
   * The bytes of a capture, or nothing if the archive does not have it.
   *
   * @throws IOException if it is there but cannot be read
   */
  default Optional<byte[]> bytes(CaptureId id) throws IOException {
    return capture(id).map(Capture::body);
  }

  @Override
  void close() throws IOException;
}
