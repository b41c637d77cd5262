package io.lastday.offboarding;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.lastday.platform.security.PublicEndpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "io.lastday.offboarding", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SDKS = {"com.microsoft.graph..", "com.microsoft.kiota..", "org.keycloak.."};

    @ArchTest
    static final ArchRule flowable_stays_in_the_engine = noClasses()
            .that(not(resideInAPackage("io.lastday.offboarding.engine..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flowable..")
            .because("steps and cases outlive an engine; beyond one PostgreSQL they move to another one");

    @ArchTest
    static final ArchRule sdks_stay_in_the_adapters = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.lastday.offboarding.step.entra..",
                    "io.lastday.offboarding.step.keycloak..",
                    "io.lastday.offboarding.step.ad..",
                    "io.lastday.offboarding.step.intune..",
                    "io.lastday.offboarding.step.mail..",
                    "io.lastday.offboarding.step.onedrive..",
                    "io.lastday.offboarding.step.exchange..",
                    "io.lastday.offboarding.step.teams..",
                    "io.lastday.offboarding.step.remote..",
                    "io.lastday.offboarding.person..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SDKS)
            .because("an SDK's types, exceptions and retries would spread through the core");

    @ArchTest
    static final ArchRule ports_and_decisions_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.lastday.offboarding.firm",
                    "io.lastday.offboarding.dates",
                    "io.lastday.offboarding.step",
                    "io.lastday.offboarding.person")
            .or()
            .haveSimpleName("GuardRails")
            .or()
            .haveSimpleName("GuardFacts")
            .or()
            .haveSimpleName("ApprovalRules")
            .or()
            .haveSimpleName("Containment")
            .or()
            .haveSimpleName("Visibility")
            .or()
            .haveSimpleName("LeaverCase")
            .or()
            .haveSimpleName("CaseStep")
            .or()
            .haveSimpleName("Playbook")
            .or()
            .haveSimpleName("PlaybookReader")
            .or()
            .haveSimpleName("PlanWriter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.flowable..", "java.sql..", "reactor..", "tools.jackson..")
            .because("what may happen to a person is decided by plain functions that a table can test");

    @ArchTest
    static final ArchRule every_handler_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beAnnotatedWith(PublicEndpoint.class)
            .because("an endpoint that nobody thought about is open to everybody");

    @ArchTest
    static final ArchRule nobody_blocks_a_stream = noClasses()
            .should()
            .callMethod(Mono.class, "block")
            .orShould()
            .callMethod(Flux.class, "blockLast")
            .orShould()
            .callMethod(Flux.class, "blockFirst")
            .because("it holds a thread for as long as the stream likes");

    @ArchTest
    static final ArchRule rows_are_listed_and_not_streamed = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because(
                    "outside of a transaction the stream keeps its connection until somebody closes it, and nobody does");

    @ArchTest
    static final ArchRule the_engine_is_entered_through_its_port = classes()
            .that()
            .resideInAPackage("io.lastday.offboarding.engine")
            .should()
            .notBePublic()
            .because("cases ask CaseEngine, and know nothing else of it");
}
