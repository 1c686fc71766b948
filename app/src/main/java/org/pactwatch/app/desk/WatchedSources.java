package org.pactwatch.app.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.review.desk.PausedSources;

/** The sources of a run, which may grow and rest while it lasts. Thread-safe. */
public final class WatchedSources implements Supplier<List<Source>> {
  private final PausedSources paused;
  private List<Source> all;
  private List<Source> active = List.of();

  public WatchedSources(Collection<Source> sources, PausedSources paused) {
    this.paused = paused;
    this.all = List.copyOf(sources);
    sort();
  }

  /** Those that are looked at. */
  @Override
  public synchronized List<Source> get() {
    return active;
  }

  /** All, paused ones too, in the order they were added. */
  public synchronized List<Source> all() {
    return all;
  }

  /** The ids of the paused ones. */
  public Set<String> paused() {
    return paused.all();
  }

  /** The source of an id. */
  public Optional<Source> find(String id) {
    return all().stream().filter(s -> s.id().value().equals(id)).findFirst();
  }

  /** Adds one; false if it is there already. */
  public synchronized boolean add(Source source) {
    if (all.stream().anyMatch(s -> s.id().equals(source.id()))) {
      return false;
    }
    List<Source> more = new ArrayList<>(all);
    more.add(source);
    all = List.copyOf(more);
    sort();
    return true;
  }

  /** Pauses one, or ends its pause. */
  public synchronized void pause(Source source, boolean rests) {
    paused.set(source.id().value(), rests);
    sort();
  }

  private void sort() {
    Set<String> resting = paused.all();
    active = all.stream().filter(s -> !resting.contains(s.id().value())).toList();
  }
}
