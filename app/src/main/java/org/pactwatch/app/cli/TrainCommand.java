package org.pactwatch.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pactwatch.app.evaluation.ReviewFile;
import org.pactwatch.extract.person.PersonModel;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.extract.training.ConllCorpus;
import org.pactwatch.extract.training.Corpus;
import org.pactwatch.extract.training.Measured;
import org.pactwatch.extract.training.PersonTraining;
import org.pactwatch.extract.training.ReviewedCorpus;
import org.pactwatch.extract.training.ReviewedPassages;
import org.pactwatch.extract.training.Score;
import org.pactwatch.extract.training.TrainedModel;
import org.pactwatch.extract.training.WrittenSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the model of people's names anew, measures it, and installs it if it is not worse. */
@Command(
    name = "train",
    description = {
      "Train the model of people's names and measure it on a tenth held out.",
      "A model that measures worse than the present one is not installed."
    })
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      description = "Corpora in CoNLL columns: all files of it that end in .conll.")
  private Optional<Path> corpora = Optional.empty();

  @Option(
      names = "--reviewed",
      paramLabel = "FILE",
      description = {
        "Sentences looked through by people, one a line, tokens parted by spaces,",
        "names between <START:person> and <END>."
      })
  private List<Path> reviewed = new ArrayList<>();

  @Option(
      names = "--reviews",
      paramLabel = "FILE",
      description = "Accepted claims, as 'pactwatch review export' writes them.")
  private List<Path> reviews = new ArrayList<>();

  @Option(
      names = "--install",
      paramLabel = "DIR",
      description = "Write model and manifest there, which is to come first on the class path.")
  private Optional<Path> root = Optional.empty();

  @Option(
      names = "--iterations",
      defaultValue = "100",
      description = "How often to go over the sentences. Default: ${DEFAULT-VALUE}.")
  private int iterations = 100;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (iterations < 1) {
      throw new CommandFailure("--iterations " + iterations + ": at least 1 is needed");
    }
    try {
      List<Corpus> all = corpora();
      console.err().println("training on " + all.size() + " corpora, which takes minutes ...");
      Optional<PersonModel> present = present();
      present.ifPresent(model -> tellOfMissing(model, all));
      TrainedModel trained = new PersonTraining(iterations).train(all, present);
      print("trained", trained.measured());
      print("present", trained.present());
      return install(trained);
    } catch (IOException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private List<Corpus> corpora() throws IOException {
    List<Corpus> all = new ArrayList<>();
    for (Path file : corpora.isPresent() ? files(corpora.get()) : List.<Path>of()) {
      all.add(ConllCorpus.read(file));
    }
    for (Path file : reviewed) {
      all.add(ReviewedCorpus.read(file));
    }
    if (!reviews.isEmpty()) {
      ReviewedPassages passages = new ReviewedPassages(new TextAnalyzer(LanguageModels.load()));
      for (Path file : reviews) {
        all.add(ReviewFile.read(file, passages));
      }
    }
    all.add(WrittenSentences.corpus());
    return all;
  }

  private static List<Path> files(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      throw new CommandFailure("--corpora " + directory + " is no directory");
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.conll")) {
      found.forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new CommandFailure("--corpora " + directory + " holds no files that end in .conll");
    }
    files.sort(null);
    return files;
  }

  private Optional<PersonModel> present() {
    try {
      return Optional.of(PersonModel.load());
    } catch (UncheckedIOException e) {
      console.complain("no present model to compare with: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** The measure can only tell of the corpora that are given. */
  private void tellOfMissing(PersonModel model, List<Corpus> given) {
    List<String> missing = new ArrayList<>(model.manifest().corpora());
    given.forEach(corpus -> missing.remove(corpus.name()));
    if (!missing.isEmpty()) {
      console.tell(
          "note: the present model was also trained on "
              + String.join(", ", missing)
              + "; without them the two are not compared on what these teach");
    }
  }

  private void print(String which, Measured measured) {
    if (measured.byCorpus().isEmpty()) {
      return;
    }
    for (Map.Entry<String, Score> corpus : measured.byCorpus().entrySet()) {
      print(which, corpus.getKey(), corpus.getValue());
    }
    print(which, "all", measured.all());
  }

  private void print(String which, String corpus, Score score) {
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s  %-26s precision %.3f  recall %.3f  F1 %.3f",
                which,
                corpus,
                score.precision(),
                score.recall(),
                score.f1()));
  }

  private int install(TrainedModel trained) throws IOException {
    if (trained.isWorse()) {
      List<String> on = trained.worseOn();
      console.complain(
          "the trained model measures worse than the present one"
              + (on.isEmpty() ? "" : " on " + String.join(", ", on))
              + "; not installed");
      return 1;
    }
    if (root.isPresent()) {
      trained.install(root.get());
      console.out().println("installed " + trained.manifest().version() + " in " + root.get());
    }
    return 0;
  }
}
