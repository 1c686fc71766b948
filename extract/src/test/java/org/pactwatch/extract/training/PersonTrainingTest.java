package org.pactwatch.extract.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.extract.person.ModelManifest;
import org.pactwatch.extract.person.PersonModel;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.person.TokenRange;

class PersonTrainingTest {
  @TempDir private Path directory = Path.of(".");

  @Test
  void words_joined_by_hyphens_are_split_and_their_names_with_them() throws IOException {
    Path file = directory.resolve("small.conll");
    Files.writeString(
        file, "-DOCSTART-\tO\n\nBae\tB-PER\nDo-hyun\tI-PER\nmet\tO\nAida\tB-PER\nOrr\tI-PER\n\n");
    Corpus corpus = ConllCorpus.read(file);
    assertThat(corpus.sentences())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.tokens())
                  .containsExactly("Bae", "Do", "-", "hyun", "met", "Aida", "Orr");
              assertThat(s.people()).containsExactly(new TokenRange(0, 4), new TokenRange(5, 7));
            });
  }

  @Test
  void a_line_without_a_label_is_refused_with_its_number() throws IOException {
    Path file = directory.resolve("broken.conll");
    Files.writeString(file, "Bae\tB-PER\nmet\n");
    assertThatThrownBy(() -> ConllCorpus.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.conll, line 2");
  }

  @Test
  void reviewed_sentences_are_read_in_the_form_of_opennlp() throws IOException {
    Path file = directory.resolve("reviewed.txt");
    Files.writeString(file, "Then <START:person> Ali al-Masri <END> left .\nNobody came .\n");
    Corpus corpus = ReviewedCorpus.read(file);
    assertThat(corpus.sentences()).hasSize(2);
    assertThat(corpus.sentences().get(0).people()).containsExactly(new TokenRange(1, 5));
    assertThat(corpus.sentences().get(1).people()).isEmpty();
  }

  @Test
  void written_sentences_are_the_same_each_time_and_keep_their_patterns_apart() {
    Corpus once = WrittenSentences.corpus();
    assertThat(WrittenSentences.corpus()).isEqualTo(once);
    assertThat(once.sentences()).hasSizeGreaterThan(2_000);
    assertThat(once.sentences()).allMatch(s -> s.tokens().stream().noneMatch(t -> t.contains("{")));
    List<String> heldOut = once.heldOut().stream().map(AnnotatedSentence::origin).toList();
    assertThat(once.trainedOn()).noneMatch(s -> heldOut.contains(s.origin()));
    assertThat(heldOut).isNotEmpty();
  }

  @Test
  void training_twice_gives_the_same_bytes_and_a_model_that_loads() throws IOException {
    TrainedModel once = new PersonTraining(20).train(List.of(small()), Optional.empty());
    TrainedModel twice = new PersonTraining(20).train(List.of(small()), Optional.empty());
    assertThat(twice.bytes()).isEqualTo(once.bytes());
    assertThat(twice.manifest()).isEqualTo(once.manifest());
    assertThat(once.measured().all().f1()).isGreaterThan(0.5);
    PersonModelFile file = PersonModelFile.of(once.bytes(), once.manifest());
    assertThat(file.version()).startsWith("person/");
    assertThat(PersonModel.of(file).tagger().find(new String[] {"Nobody", "came", "."})).isEmpty();
  }

  @Test
  void a_model_that_measures_worse_than_the_present_one_is_not_installed() throws IOException {
    Corpus good = small();
    TrainedModel present = new PersonTraining(20).train(List.of(good), Optional.empty());
    List<AnnotatedSentence> blind = new ArrayList<>();
    for (AnnotatedSentence s : good.sentences()) {
      boolean kept = s.isHeldOut() || blind.size() % 8 == 0;
      blind.add(kept ? s : new AnnotatedSentence(s.origin(), s.tokens(), List.of()));
    }
    TrainedModel worse =
        new PersonTraining(20)
            .train(
                List.of(new Corpus("blind", "0", blind)),
                Optional.of(
                    PersonModel.of(PersonModelFile.of(present.bytes(), present.manifest()))));
    assertThat(worse.isWorse()).isTrue();
    assertThatThrownBy(() -> worse.install(directory)).isInstanceOf(IllegalStateException.class);
    assertThat(directory).isEmptyDirectory();
    present.install(directory);
    assertThat(directory.resolve(PersonModelFile.MODEL)).isNotEmptyFile();
    assertThat(Files.readString(directory.resolve(PersonModelFile.MANIFEST)))
        .contains("training.algorithm=PERCEPTRON", "corpus.small.heldOut=");
  }

  @Test
  void a_model_that_is_not_the_one_of_its_manifest_is_refused() {
    ModelManifest manifest =
        new ModelManifest(new java.util.TreeMap<>(Map.of(ModelManifest.CHECKSUM, "0123")));
    assertThatThrownBy(() -> PersonModelFile.of(new byte[] {1, 2, 3}, manifest))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0123");
  }

  private static Corpus small() {
    List<AnnotatedSentence> some = new ArrayList<>();
    List<AnnotatedSentence> all = WrittenSentences.corpus().sentences();
    for (int i = 0; i < all.size(); i += 5) {
      some.add(all.get(i));
    }
    return new Corpus("small", "0", some);
  }

  @Test
  void a_model_that_replaces_another_has_the_higher_version() throws IOException {
    TrainedModel first = new PersonTraining(1).train(List.of(small()), Optional.empty());
    PersonModelFile file = PersonModelFile.of(first.bytes(), first.manifest());
    TrainedModel second =
        new PersonTraining(1).train(List.of(small()), Optional.of(PersonModel.of(file)));
    assertThat(first.manifest().version()).startsWith("1-");
    assertThat(second.manifest().version()).startsWith("2-");
  }
}
