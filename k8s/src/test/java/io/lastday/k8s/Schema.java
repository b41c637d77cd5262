package io.lastday.k8s;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PriorityClass;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The Kubernetes API's own schema, taken strictly: a field that it does not know is an error, as is one that it requires. */
final class Schema {

    private interface Check {
        void accept(JsonElement document) throws IOException;
    }

    private record Model(String apiVersion, Class<?> type, Check check) {}

    private static final String RBAC = "rbac.authorization.k8s.io/v1";

    private static final Map<String, Model> MODELS = Map.ofEntries(
            Map.entry("ConfigMap", new Model("v1", V1ConfigMap.class, V1ConfigMap::validateJsonElement)),
            Map.entry("CronJob", new Model("batch/v1", V1CronJob.class, V1CronJob::validateJsonElement)),
            Map.entry("Deployment", new Model("apps/v1", V1Deployment.class, V1Deployment::validateJsonElement)),
            Map.entry("Namespace", new Model("v1", V1Namespace.class, V1Namespace::validateJsonElement)),
            Map.entry(
                    "NetworkPolicy",
                    new Model("networking.k8s.io/v1", V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement)),
            Map.entry(
                    "PersistentVolumeClaim",
                    new Model("v1", V1PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement)),
            Map.entry(
                    "PodDisruptionBudget",
                    new Model("policy/v1", V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement)),
            Map.entry(
                    "PriorityClass",
                    new Model("scheduling.k8s.io/v1", V1PriorityClass.class, V1PriorityClass::validateJsonElement)),
            Map.entry("Role", new Model(RBAC, V1Role.class, V1Role::validateJsonElement)),
            Map.entry("RoleBinding", new Model(RBAC, V1RoleBinding.class, V1RoleBinding::validateJsonElement)),
            Map.entry("Service", new Model("v1", V1Service.class, V1Service::validateJsonElement)),
            Map.entry(
                    "ServiceAccount", new Model("v1", V1ServiceAccount.class, V1ServiceAccount::validateJsonElement)));

    private Schema() {}

    /** What is wrong with the document; empty where nothing is. The first fault only: the generated models stop there. */
    static Optional<String> fault(Manifest manifest) {
        Model model = MODELS.get(manifest.kind());
        if (model == null) {
            return Optional.of("no schema is known for " + manifest.kind());
        }
        if (!manifest.at("apiVersion").is(model.apiVersion())) {
            return Optional.of(manifest.kind() + " is of " + model.apiVersion());
        }
        JsonElement json = new Gson().toJsonTree(manifest.document());
        try {
            model.check().accept(json);
            Object typed = JSON.getGson().fromJson(json, model.type()); // and the types of values
            return typed == null ? Optional.of("empty") : Optional.empty();
        } catch (IOException | RuntimeException fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }
}
