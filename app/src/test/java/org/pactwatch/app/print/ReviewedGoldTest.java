package org.pactwatch.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Modality;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.model.Verdict;
import org.pactwatch.store.query.ClaimView;

/** What reviewers have left of an article, as gold. */
class ReviewedGoldTest {
  private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

  private static ReviewedGold gold(String text, String speaker) {
    Span whole = new Span(0, text.length());
    Claim claim =
        new Claim(
            new ClaimId("c"),
            "defence pact",
            Set.of(PactKind.DEFENCE_COOPERATION),
            new TreeSet<>(List.of(new Party("CN"), new Party("LT"))),
            new TreeSet<>(),
            Stage.SIGNED,
            null,
            Modality.ASSERTED,
            new Attribution(speaker, null, null),
            Set.of(),
            new Evidence(whole, text),
            List.of(),
            0.8,
            null);
    Article article =
        new Article(
            new ArticleId("a"),
            ContentHash.of(text),
            new SourceId("test"),
            null,
            "Signed",
            null,
            List.of(),
            null,
            null,
            "en",
            Verdict.ARTICLE,
            "test",
            text,
            List.of(new Block(BlockRole.PARAGRAPH, whole, null)),
            "a",
            null,
            null,
            NOW,
            false);
    Decision accepted = new Decision.Accepted(claim.id(), "ann", NOW);
    return ReviewedGold.of(article, List.of(), List.of(view(claim, accepted)));
  }

  private static ClaimView view(Claim claim, Decision counting) {
    return new ClaimView(
        claim,
        new ArticleId("a"),
        "Signed",
        null,
        null,
        null,
        "test",
        true,
        claim.evidence().text(),
        0,
        null,
        List.of(counting),
        counting);
  }

  @Test
  void aSpeakersNameIsTakenWhereItIsAWordOfItsOwn() {
    assertThat(gold("Lithuania and China signed it, Li said.", "Li").people())
        .containsExactly(new ReviewedGold.Name(31, 33, "Li"));
    assertThat(gold("Lithuania and China signed it.", "Li").people()).isEmpty();
    assertThat(gold("JoAnn came, Ann said.", "Ann").people())
        .containsExactly(new ReviewedGold.Name(12, 15, "Ann"));
    assertThat(gold("“It is signed,” said J. (Jo) Li.", "J. (Jo) Li").people())
        .extracting(ReviewedGold.Name::text)
        .containsExactly("J. (Jo) Li");
  }
}
