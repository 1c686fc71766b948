package org.pactwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  @ParameterizedTest
  @CsvSource({"-1,2", "3,3", "4,3"})
  void aSpanIsNeitherNegativeNorEmptyNorTurnedRound(int start, int end) {
    refused(() -> new Span(start, end), "no span: " + start + ".." + end);
  }

  @Test
  void spansTellHowTheyLieToOneAnother() {
    Span span = new Span(2, 6);
    assertThat(span.contains(new Span(2, 6))).isTrue();
    assertThat(span.contains(new Span(1, 6))).isFalse();
    assertThat(span.overlaps(new Span(5, 9))).isTrue();
    assertThat(span.overlaps(new Span(6, 9))).isFalse();
    assertThat(span.of("ab1234cd")).isEqualTo("1234").hasSize(span.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Q", "qa", "ARAB LEAGUE", "_EU", "EU_", "1X"})
  void aPartyHasACode(String code) {
    refused(() -> new Party(code), "no party code: " + code);
  }

  @Test
  void twoLetterOrganisationsAreNoCountries() {
    assertThat(List.of(new Party("QA"), new Party("XK"))).allMatch(Party::isCountry);
    assertThat(List.of(new Party("EU"), new Party("UN"), new Party("NATO")))
        .noneMatch(Party::isCountry);
  }

  @Test
  void idsAndNamesAreNotBlank() {
    refused(() -> new ArticleId(" "), "article id is blank");
    refused(() -> new ClaimId(""), "claim id is blank");
    refused(() -> new PactId(""), "pact id is blank");
    refused(() -> new ChangeId(""), "change id is blank");
    refused(() -> new SourceId(""), "source id is blank");
    refused(() -> new CaptureId(""), "capture id is blank");
    refused(() -> new Official("", null, null, null), "official's name is blank");
    refused(() -> new Attribution("", null, null), "speaker's name is blank");
    refused(() -> new Mention(MentionType.COUNTRY, new Span(0, 1), "", null), "mention text");
  }

  @Test
  void evidenceIsAsLongAsItsSpan() {
    refused(() -> new Evidence(new Span(0, 3), "four"), "differ in length");
  }

  @Test
  void aClaimNeedsTwoParties() {
    refused(() -> claim(List.of("NO"), List.of(), 0.5), "a claim needs two parties");
  }

  @Test
  void thoseWhoJoinAreParties() {
    refused(() -> claim(List.of("NO", "CA"), List.of("SE"), 0.5), "joining are no parties");
  }

  @Test
  void confidenceIsAProbability() {
    refused(() -> claim(List.of("NO", "CA"), List.of(), 1.01), "confidence out of range");
    refused(() -> claim(List.of("NO", "CA"), List.of(), Double.NaN), "confidence out of range");
  }

  @Test
  void aClaimKeepsItsOwnCopyInAFixedOrder() {
    TreeSet<Party> parties = parties(List.of("NO", "CA"));
    Claim claim = claim(parties, parties(List.of()), 0.5);
    parties.add(new Party("SE"));
    assertThat(claim.parties()).extracting(Party::code).containsExactly("CA", "NO");
    assertThatThrownBy(() -> claim.parties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void blocksLieInTheTextOneAfterTheOther() {
    Article article = Samples.article();
    refused(
        () -> withBlocks(article, List.of(article.blocks().get(1), article.blocks().get(0))),
        "overlaps another or leaves the text");
    refused(
        () -> withBlocks(article, List.of(new Block(BlockRole.QUOTE, new Span(0, 9999), null))),
        "overlaps another or leaves the text");
  }

  @Test
  void theBodyIsTheTextWithoutTheHeadline() {
    assertThat(Samples.article().body()).isEqualTo(Samples.LINE);
  }

  @Test
  void hashesTellWhereOnePartEndsAndTheNextBegins() {
    assertThat(ContentHash.of("ab", "c")).isNotEqualTo(ContentHash.of("a", "bc")).hasSize(32);
  }

  @Test
  void stagesAreConcludedOrProspectiveButNotBoth() {
    for (Stage stage : Stage.values()) {
      assertThat(stage.isConcluded() && stage.isProspective()).as(stage.name()).isFalse();
    }
  }

  private static Claim claim(List<String> parties, List<String> joining, double confidence) {
    return claim(parties(parties), parties(joining), confidence);
  }

  private static Claim claim(TreeSet<Party> parties, TreeSet<Party> joining, double confidence) {
    return new Claim(
        Samples.CLAIM,
        null,
        EnumSet.noneOf(PactKind.class),
        parties,
        joining,
        Stage.AGREED,
        null,
        Modality.REPORTED,
        null,
        EnumSet.noneOf(Provision.class),
        Samples.evidence(),
        List.of(),
        confidence,
        null);
  }

  private static TreeSet<Party> parties(List<String> codes) {
    TreeSet<Party> parties = new TreeSet<>();
    codes.forEach(c -> parties.add(new Party(c)));
    return parties;
  }

  private static Article withBlocks(Article a, List<Block> blocks) {
    return new Article(
        a.id(),
        a.revision(),
        a.source(),
        a.url(),
        a.title(),
        a.site(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        a.verdict(),
        a.reason(),
        a.text(),
        blocks,
        a.syndicationGroup(),
        a.wireCredit(),
        a.capture(),
        a.fetchedAt(),
        a.backfill());
  }

  private static void refused(ThrowingCallable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(why);
  }
}
