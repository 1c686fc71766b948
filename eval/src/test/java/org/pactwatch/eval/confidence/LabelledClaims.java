package org.pactwatch.eval.confidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pactwatch.eval.quality.GoldCase;
import org.pactwatch.extract.claim.ClaimFinder;
import org.pactwatch.extract.mention.MentionFinder;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.Article;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Party;

/** Reads articles with gold, and tells of each claim whether the gold has it. */
final class LabelledClaims {
  private final TextAnalyzer analyzer = new TextAnalyzer(LanguageModels.load());
  private final MentionFinder mentions =
      new MentionFinder(new PersonNames(PersonModelFile.installed()));
  private final ClaimFinder claims = new ClaimFinder();

  /**
   * A claim as it was read.
   *
   * @param confidence what was told of it
   * @param example its traits, and whether it is right
   */
  record Labelled(double confidence, LogisticRegression.Example example) {}

  /** The claims of the articles of a folder that are wanted; those that are optional are left. */
  List<Labelled> in(Path folder, Predicate<GoldCase> wanted) throws IOException {
    List<Labelled> all = new ArrayList<>();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      for (GoldCase gold : GoldCase.in(folder, folder)) {
        if (wanted.test(gold)) {
          Article article =
              reader
                  .read(gold.page())
                  .fold(
                      read -> read.article(),
                      refused -> {
                        throw new IllegalStateException(refused.line());
                      });
          all.addAll(of(article, gold));
        }
      }
    }
    return all;
  }

  private List<Labelled> of(Article article, GoldCase gold) {
    TextAnalysis analysis = analyzer.analyze(article);
    Set<String> right = told(gold, "claims");
    Set<String> either = told(gold, "optional");
    List<Labelled> labelled = new ArrayList<>();
    claims
        .traits(analysis, mentions.find(analysis))
        .forEach(
            (claim, traits) -> {
              String key = key(claim);
              if (right.contains(key) || !either.contains(key)) {
                labelled.add(
                    new Labelled(
                        claim.confidence(),
                        new LogisticRegression.Example(traits, right.contains(key))));
              }
            });
    return labelled;
  }

  private static Set<String> told(GoldCase gold, String field) {
    return gold.claims(field).stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static String key(Claim claim) {
    return claim.parties().stream().map(Party::code).collect(Collectors.joining("+"))
        + " "
        + claim.stage();
  }
}
