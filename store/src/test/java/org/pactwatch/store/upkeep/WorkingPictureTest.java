package org.pactwatch.store.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Stage;
import org.pactwatch.store.News;
import org.pactwatch.store.Standing;
import org.pactwatch.store.picture.StandingClaim;

class WorkingPictureTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 10);

  private final WorkingPicture picture = new WorkingPicture();

  private static List<StandingClaim> claims(String article) {
    return Standing.claims(
        News.article(article, "2026-05-10").claim("KE OM", Stage.SIGNED, null, null));
  }

  private void apply(String article, List<StandingClaim> claims) {
    picture.apply(
        List.of(new Step(new ArticleId(article), claims, Step.Cause.READING, DAY, false)));
  }

  @Test
  void partySetsOfWhichNobodySpeaksAreLetGoLikeOthers() {
    Set<String> keys =
        IntStream.range(0, 1_000).mapToObj(i -> "K" + i + ",OM").collect(Collectors.toSet());
    picture.know(keys, List.of(), List.of());
    picture.shrink(10);

    assertThat(picture.size()).isLessThanOrEqualTo(10);
    assertThat(picture.unknown(keys)).hasSizeGreaterThanOrEqualTo(990);
  }

  @Test
  void whatWasTakenBackIsLetGo() {
    SortedSet<String> keys = claims("a").get(0).keys();
    picture.know(keys, List.of(), List.of());
    apply("a", claims("a"));
    assertThat(picture.size()).isEqualTo(1 + keys.size());
    apply("a", List.of());
    picture.shrink(0);

    assertThat(picture.size()).isZero();
    assertThat(picture.unknown(keys)).isEqualTo(keys);
  }

  @Test
  void whatWasTouchedLastStays() {
    apply("a", claims("a"));
    picture.know(Set.of("PK,SA"), List.of(), List.of());
    apply("b", claims("b"));
    picture.shrink(3);

    assertThat(picture.unknown(claims("a").get(0).keys())).isEmpty();
    assertThat(picture.unknown(Set.of("PK,SA"))).isNotEmpty();
  }
}
