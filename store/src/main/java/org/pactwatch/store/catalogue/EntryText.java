package org.pactwatch.store.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.model.Verdict;

/** Writes a catalogue's entry out as an article, a sentence for each claim. For one thread. */
final class EntryText {

  private record Sentence(
      String text,
      String name,
      SortedSet<Party> parties,
      SortedSet<Party> joining,
      Stage stage,
      PartialDate date) {}

  private final Catalogue catalogue;
  private final CatalogueEntry entry;
  private final List<Sentence> sentences = new ArrayList<>();

  EntryText(Catalogue catalogue, CatalogueEntry entry) {
    this.catalogue = catalogue;
    this.entry = entry;
  }

  Reading reading() {
    tell(Stage.SIGNED, entry.signed(), "was signed");
    tell(Stage.IN_FORCE, entry.inForce(), "took effect");
    entry.members().forEach(this::tell);
    tell(Stage.TERMINATED, entry.ended(), "ended");
    StringBuilder text = new StringBuilder(entry.name()).append("\n\n");
    List<Integer> starts = new ArrayList<>();
    for (Sentence s : sentences) {
      starts.add(text.length());
      text.append(s.text()).append('\n');
    }
    String written = text.toString().stripTrailing();
    ArticleId id = new ArticleId(ContentHash.of(catalogue.source().value(), entry.key()));
    String revision = ContentHash.of(written);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      claims.add(claim(id, revision, sentences.get(i), starts.get(i)));
    }
    Article article = article(id, revision, written, starts);
    return new Reading(article, catalogue.source().value() + " 1", List.of(), List.of(), claims);
  }

  private void tell(Stage stage, @Nullable PartialDate date, String verb) {
    if (date == null) {
      return;
    }
    String who = entry.parties().stream().map(PartyNames::of).collect(Collectors.joining(", "));
    sentences.add(
        new Sentence(
            entry.name() + " of " + who + " " + verb + ": " + date + ".",
            name(),
            entry.parties(),
            new TreeSet<>(),
            stage,
            date));
  }

  /** All names, so that each claim can be told by any of them. */
  private String name() {
    return entry.otherName() == null ? entry.name() : entry.name() + " (" + entry.otherName() + ")";
  }

  private void tell(CatalogueEntry.Member member) {
    SortedSet<Party> all = new TreeSet<>(entry.parties());
    all.add(member.party());
    SortedSet<Party> joining = new TreeSet<>(Set.of(member.party()));
    String who = PartyNames.of(member.party());
    PartialDate joined = member.joined();
    PartialDate left = member.left();
    if (joined != null) {
      String text = who + " joined " + entry.name() + ": " + joined + ".";
      sentences.add(new Sentence(text, name(), all, joining, Stage.IN_FORCE, joined));
    }
    if (left != null) {
      String text = who + " left " + entry.name() + ": " + left + ".";
      sentences.add(new Sentence(text, name(), all, joining, Stage.TERMINATED, left));
    }
  }

  private Claim claim(ArticleId article, String revision, Sentence s, int start) {
    ClaimId id =
        new ClaimId(
            ContentHash.of(
                article.value(),
                revision,
                s.parties().toString(),
                s.stage().name(),
                s.joining().toString()));
    Evidence evidence = new Evidence(new Span(start, start + s.text().length()), s.text());
    return new Claim(
        id,
        s.name(),
        entry.kinds(),
        s.parties(),
        s.joining(),
        s.stage(),
        s.date(),
        Modality.ASSERTED,
        null,
        Set.of(),
        evidence,
        List.of(),
        catalogue.confidence(),
        null);
  }

  private Article article(ArticleId id, String revision, String text, List<Integer> starts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(BlockRole.HEADLINE, new Span(0, entry.name().length()), null));
    for (int i = 0; i < starts.size(); i++) {
      int end = starts.get(i) + sentences.get(i).text().length();
      blocks.add(new Block(BlockRole.PARAGRAPH, new Span(starts.get(i), end), null));
    }
    return new Article(
        id,
        revision,
        catalogue.source(),
        entry.reference(),
        entry.name(),
        catalogue.title(),
        List.of(),
        new PublicationDate(catalogue.asOf(), null, "catalogue"),
        null,
        "en",
        Verdict.ARTICLE,
        "an entry of a catalogue",
        text,
        blocks,
        catalogue.source().value(),
        null,
        null,
        catalogue.takenAt(),
        true);
  }
}
