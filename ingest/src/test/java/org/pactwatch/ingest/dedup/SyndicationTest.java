package org.pactwatch.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.IngestDatabase;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;

class SyndicationTest {
  private final SyndicationIndex index = new PostgresSyndicationIndex(IngestDatabase.get());

  private static Article article(String name, String text) {
    return credited(name, null, text);
  }

  private static Article credited(String name, @Nullable String agency, String text) {
    return new Article(
        new ArticleId(name),
        ContentHash.of(text),
        new SourceId("s"),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "en",
        Verdict.ARTICLE,
        "test",
        text,
        List.of(new Block(BlockRole.PARAGRAPH, new Span(0, text.length()), null)),
        name,
        agency,
        null,
        Instant.EPOCH,
        false);
  }

  private static List<String> story(long seed) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 10; p++) {
      StringBuilder paragraph = new StringBuilder();
      for (int w = 0; w < 40; w++) {
        paragraph.append("w").append(random.nextInt(3000)).append(' ');
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  @Test
  void copiesWithCutEndsNewLeadsAndMovedParagraphsAreOneStory() {
    List<String> story = story(1);
    List<String> cut = story.subList(0, 6);
    List<String> led = new ArrayList<>(story);
    led.set(0, "Quite another beginning that some desk wrote for its own readers (AFP).");
    List<String> moved = new ArrayList<>(story);
    Collections.swap(moved, 2, 7);
    assertThat(index.groupOf(article("first", String.join("\n", story)))).isEqualTo("first");
    assertThat(index.groupOf(article("cut", String.join("\n", cut)))).isEqualTo("first");
    assertThat(index.groupOf(article("led", String.join("\n", led)))).isEqualTo("first");
    assertThat(index.groupOf(article("moved", String.join("\n", moved)))).isEqualTo("first");
  }

  @Test
  void otherStoriesAreTheirOwnGroups() {
    assertThat(index.groupOf(article("other", String.join("\n", story(2))))).isEqualTo("other");
    assertThat(index.groupOf(article("third", String.join("\n", story(3))))).isEqualTo("third");
  }

  @Test
  void anArticleReadAgainOrRevisedKeepsItsGroup() {
    List<String> story = story(4);
    index.groupOf(article("origin", String.join("\n", story)));
    assertThat(index.groupOf(article("copy", String.join("\n", story)))).isEqualTo("origin");
    assertThat(index.groupOf(article("copy", String.join("\n", story)))).isEqualTo("origin");
    assertThat(index.groupOf(article("origin", String.join("\n", story(5))))).isEqualTo("origin");
    assertThat(index.groupOf(article("copy", String.join("\n", story(6))))).isEqualTo("origin");
  }

  @Test
  void textsTooShortToTellStandAlone() {
    assertThat(index.groupOf(article("short1", "Signed today."))).isEqualTo("short1");
    assertThat(index.groupOf(article("short2", "Signed today."))).isEqualTo("short2");
  }

  @Test
  void theFirstThirdOfAStoryIsTheStory() {
    List<String> story = story(20);
    assertThat(index.groupOf(article("wire", String.join("\n", story)))).isEqualTo("wire");
    assertThat(index.groupOf(article("part", String.join("\n", story.subList(0, 3)))))
        .isEqualTo("wire");
    List<String> longer = new ArrayList<>(story(21));
    longer.addAll(story);
    longer.addAll(story(22));
    assertThat(index.groupOf(article("within", String.join("\n", longer)))).isEqualTo("wire");
  }

  @Test
  void aFollowUpWithBackgroundIsAnotherStoryUnlessTheSameAgencyTellsIt() {
    List<String> story = story(30);
    assertThat(index.groupOf(credited("day1", "Reuters", String.join("\n", story))))
        .isEqualTo("day1");
    List<String> followUp = new ArrayList<>(story(31).subList(0, 6));
    followUp.addAll(story.subList(6, 10));
    String text = String.join("\n", followUp);
    assertThat(index.groupOf(credited("own", null, text))).isEqualTo("own");
    List<String> other = new ArrayList<>(story(32).subList(0, 6));
    other.addAll(story.subList(6, 10));
    assertThat(index.groupOf(credited("afp", "AFP", String.join("\n", other)))).isEqualTo("afp");
    List<String> second = new ArrayList<>(story(33).subList(0, 6));
    second.addAll(story.subList(6, 10));
    assertThat(index.groupOf(credited("day2", "Reuters", String.join("\n", second))))
        .isEqualTo("day1");
  }

  @Test
  void oneAgencyStoryInFortyPapersIsOneSource() {
    List<String> story = story(40);
    Random desk = new Random(41);
    Set<String> groups = new HashSet<>();
    for (int paper = 0; paper < 40; paper++) {
      List<String> printed = new ArrayList<>(story.subList(0, 4 + desk.nextInt(7)));
      printed.add(desk.nextInt(printed.size()), "A paragraph of paper " + paper + "'s own desk.");
      groups.add(index.groupOf(article("paper" + paper, String.join("\n", printed))));
    }
    assertThat(groups).containsExactly("paper0");
  }
}
