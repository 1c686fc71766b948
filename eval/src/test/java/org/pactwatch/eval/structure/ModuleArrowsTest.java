package org.pactwatch.eval.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ModuleArrowsTest {
  private static final String ROOT = "org.pactwatch.";

  /** What each module may know besides itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "model", Set.of(),
          "ingest", Set.of("model"),
          "extract", Set.of("model"),
          "store", Set.of("model"),
          "stream", Set.of("model"),
          "alert", Set.of("model"),
          "review", Set.of("model", "store"),
          "app", Set.of("model", "ingest", "extract", "store", "stream", "alert", "review"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.pactwatch");

  @TestFactory
  Stream<DynamicTest> aModuleKnowsOnlyThoseItsArrowsPointTo() {
    return new TreeMap<>(ARROWS)
        .entrySet().stream()
            .map(
                module ->
                    DynamicTest.dynamicTest(
                        module.getKey(), () -> knowsOnly(module.getKey(), module.getValue())));
  }

  private static void knowsOnly(String module, Set<String> known) {
    String[] others =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(module) && !known.contains(other))
            .map(ModuleArrowsTest::packages)
            .toArray(String[]::new);
    if (others.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(packages(module))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void theRoomsKnowNothingOfKafka() {
    String[] rooms =
        Stream.of("model", "ingest", "extract", "store", "alert", "review")
            .map(ModuleArrowsTest::packages)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "kafka..")
        .check(CLASSES);
  }

  @Test
  void theModelKnowsTheJdkAndAnnotationsOnly() {
    classes()
        .that()
        .resideInAPackage(packages("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            packages("model"), "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void noTwoModulesKnowEachOther() {
    SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageBelongsToOneModule() {
    Map<String, Set<String>> modules = new TreeMap<>();
    CLASSES.forEach(
        c ->
            c.getSource()
                .ifPresent(
                    source ->
                        modules
                            .computeIfAbsent(c.getPackageName(), p -> new TreeSet<>())
                            .add(module(source.getUri().toString()))));
    assertThat(modules).isNotEmpty().allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
  }

  /** The module a class file lies in, whether in a folder or in a jar. */
  private static String module(String place) {
    List<String> parts = Arrays.asList(place.split("[/!]"));
    int target = parts.indexOf("target");
    return target > 0 ? parts.get(target - 1) : place;
  }

  private static String packages(String module) {
    return ROOT + module + "..";
  }
}
