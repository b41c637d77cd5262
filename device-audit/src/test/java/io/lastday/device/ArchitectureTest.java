package io.lastday.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "io.lastday.device", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule everyHandlerSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .because("an endpoint that nobody thought about is open to everybody");

    @ArchTest
    static final ArchRule sdksStayInTheSources = noClasses()
            .that()
            .resideOutsideOfPackage("io.lastday.device.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft..", "org.keycloak..", "okhttp3..")
            .because("what is concluded must not depend on how it was fetched");

    @ArchTest
    static final ArchRule judgementIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("io.lastday.device.rule")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "tools.jackson..")
            .because("the same facts must give the same answer wherever they are judged");

    @ArchTest
    static final ArchRule nobodyBlocksAStream = noClasses()
            .should()
            .callMethod(Mono.class, "block")
            .because("it holds a thread for as long as the stream likes");

    @ArchTest
    static final ArchRule packagesKnowEachOtherOneWay = slices().matching("io.lastday.device.(**)")
            .should()
            .beFreeOfCycles()
            .because("dependencies point inward: sources and web know the core, the core knows nobody");
}
