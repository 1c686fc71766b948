package org.pactwatch.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pactwatch.extract.claim.ClaimFinder;
import org.pactwatch.extract.mention.ActorForm;
import org.pactwatch.extract.mention.ActorMention;
import org.pactwatch.extract.mention.MentionFinder;
import org.pactwatch.extract.mention.Mentions;
import org.pactwatch.extract.mention.PersonMention;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.model.Article;
import org.pactwatch.model.Mention;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Reading;

/**
 * Reads articles: sentences, mentions, claims. The models and lexicons are shared and immutable,
 * the OpenNLP engines are not thread-safe, so each thread has its own; instances may be used by any
 * number of threads.
 */
public final class ArticleReading {
  private static final String PROGRAM = "pactwatch-extract/0.3 opennlp/2.5.11 models/1.3.0";

  private final ThreadLocal<TextAnalyzer> analyzers;
  private final MentionFinder mentions;
  private final ClaimFinder claims = new ClaimFinder();
  private final String extractor;

  /**
   * Reads with these models and the installed model of people's names.
   *
   * @throws java.io.UncheckedIOException if that is not the one its manifest tells of
   */
  public ArticleReading(LanguageModels models) {
    this(models, PersonModelFile.installed());
  }

  /** Reads with these models. */
  public ArticleReading(LanguageModels models, PersonModelFile people) {
    this.analyzers = ThreadLocal.withInitial(() -> new TextAnalyzer(models));
    this.mentions = new MentionFinder(new PersonNames(people));
    this.extractor = PROGRAM + " " + people.version();
  }

  /** Names what makes the readings; it changes whenever they may change. */
  public String extractor() {
    return extractor;
  }

  /** Reads an article. The same article always gives the same reading. */
  public Reading read(Article article) {
    TextAnalysis analysis = analyzers.get().analyze(article);
    Mentions found = mentions.find(analysis);
    ClaimFinder.Found read = claims.find(analysis, found);
    return new Reading(
        article, extractor, mentions(found, read.agreements()), found.officials(), read.claims());
  }

  private static List<Mention> mentions(Mentions found, List<Mention> agreements) {
    List<Mention> all = new ArrayList<>(agreements);
    for (ActorMention actor : found.actors()) {
      if (actor.form() != ActorForm.PLACE) {
        MentionType type =
            actor.party().isCountry() ? MentionType.COUNTRY : MentionType.ORGANISATION;
        all.add(new Mention(type, actor.span(), actor.text(), actor.party().code()));
      }
    }
    for (PersonMention person : found.persons()) {
      if (person.office().isPresent()) {
        all.add(new Mention(MentionType.OFFICIAL, person.span(), person.text(), person.name()));
      }
    }
    all.sort(Comparator.comparing((Mention m) -> m.span().start()).thenComparing(Mention::type));
    return all;
  }
}
