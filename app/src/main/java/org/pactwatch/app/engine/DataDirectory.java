package org.pactwatch.app.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which one process at a time keeps everything. The lock on it is the operating
 * system's, so that it goes with the process however that ends.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final int MAX_PID_DIGITS = 20;

  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the directory, and makes it if it is not there, readable to its owner only.
   *
   * @throws EngineException if another process has it, or it cannot be written
   */
  public static DataDirectory open(Path root) {
    Path path = root.toAbsolutePath().normalize();
    try {
      create(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = holder(channel);
        channel.close();
        throw new EngineException("data directory " + path + " is in use by " + holder);
      }
      write(channel, Long.toString(ProcessHandle.current().pid()));
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new EngineException("data directory " + path + " cannot be used: " + e, e);
    }
  }

  /** Makes a directory that only its owner can read, with those above it. */
  static void create(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(MAX_PID_DIGITS);
    channel.read(pid, 0);
    String written = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).trim();
    return written.isEmpty() ? "another process" : "process " + written;
  }

  private static void write(FileChannel channel, String pid) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
  }

  /** The directory itself. */
  public Path root() {
    return root;
  }

  /** A place below it that belongs to one room or engine; need not be there yet. */
  public Path resolve(String name) {
    return root.resolve(name);
  }

  /** Gives the directory back. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new EngineException("data directory " + root + " cannot be given back: " + e, e);
    }
  }
}
