package org.pactwatch.review.desk;

import java.net.URI;
import java.util.List;

/** Where this process keeps no sources. */
final class AbsentSources implements SourceDesk {
  private static final Answer ABSENT = Answer.refused("this process keeps no sources");

  @Override
  public boolean isHere() {
    return false;
  }

  @Override
  public List<Listed> list() {
    return List.of();
  }

  @Override
  public Answer add(URI location, String kind, String name) {
    return ABSENT;
  }

  @Override
  public Answer pause(String id, boolean paused) {
    return ABSENT;
  }

  @Override
  public Answer test(URI location, String kind) {
    return ABSENT;
  }

  @Override
  public Search discover(URI site) {
    return new Search(List.of(), ABSENT.lines());
  }
}
