package org.pactwatch.app.cli;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.ArticleTable;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.discovery.Discovery;
import org.pactwatch.ingest.discovery.FoundSource;
import org.pactwatch.ingest.discovery.SiteReport;
import org.pactwatch.ingest.discovery.SourceTrial;
import org.pactwatch.ingest.discovery.Trial;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.source.Source;

/** Finds and tries sources, and tells of it; keeps nothing. */
final class SourceSearch {
  private static final int MOST_ENTRIES = 5;

  private final Console console;
  private final String contact;

  SourceSearch(Console console, String contact) {
    this.console = console;
    this.contact = contact;
  }

  /** Gives the exit code. */
  int discover(String written) throws InterruptedException {
    URI site;
    try {
      site = SourceOptions.address(written);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
    boolean own = PageArguments.isOwnMachine(site);
    SiteReport report;
    try (Fetcher fetcher = fetcher();
        PoliteFetcher polite = polite(fetcher)) {
      report = new Discovery(polite, own).discover(site);
    }
    report.troubles().forEach(console::complain);
    if (report.sources().isEmpty()) {
      console.complain(site + ": no feed, sitemap or section was found");
      return 1;
    }
    report.sources().forEach(source -> print(source, own));
    console.out().flush();
    return 0;
  }

  private void print(FoundSource source, boolean own) {
    String kind = source.location().kind();
    String title = source.title() == null ? "" : "  " + source.title();
    console.out().println(kind + "  " + source.location() + title);
    console
        .out()
        .println(
            "    " + entries(source.entries()) + newest(source.newest()) + ", " + source.how());
    console
        .out()
        .println(
            "    pactwatch sources add '"
                + source.location()
                + "'"
                + (kind.equals("feed") ? "" : " --" + kind)
                + (own ? " --private-network" : ""));
  }

  private static String entries(int number) {
    return number + (number == 1 ? " entry" : " entries");
  }

  private static String newest(@Nullable OffsetDateTime newest) {
    return newest == null ? ", without dates" : ", the newest of " + newest;
  }

  /** Gives the exit code. */
  int test(Source source) throws InterruptedException {
    Trial trial;
    try (Fetcher fetcher = fetcher();
        PoliteFetcher polite = polite(fetcher)) {
      trial = new SourceTrial(polite, source).run();
    }
    String title = trial.title() == null ? "" : "  " + trial.title();
    console.out().println(trial.kind() + "  " + source.location() + title);
    if (!trial.entries().isEmpty()) {
      console
          .out()
          .println("    " + entries(trial.entries().size()) + newest(newest(trial.entries())));
    }
    trial.entries().stream().limit(MOST_ENTRIES).forEach(this::print);
    ArticleOutcome.Read article = trial.article();
    if (article != null) {
      console.out().println();
      console.out().print(ArticleTable.of(String.valueOf(article.article().url()), article));
    } else if (!trial.entries().isEmpty()) {
      console.complain(source.name() + ": no article could be read from its first entries");
    }
    console.out().flush();
    trial.troubles().forEach(console::complain);
    return article == null ? 1 : 0;
  }

  private void print(FeedEntry entry) {
    String when = entry.published() == null ? "no date" : entry.published().toString();
    String title = entry.title() == null ? "" : "  " + entry.title();
    console.out().println("    " + when + "  " + entry.url() + title);
  }

  private static @Nullable OffsetDateTime newest(List<FeedEntry> entries) {
    return FoundSource.newest(entries);
  }

  private Fetcher fetcher() {
    return new Fetcher(FetchSettings.usual(contact), Clock.systemUTC());
  }

  private static PoliteFetcher polite(Fetcher fetcher) {
    return new PoliteFetcher(fetcher, Clock.systemUTC(), PoliteFetcher.DEFAULT_PAUSE);
  }
}
