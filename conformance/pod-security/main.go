// Judges pods by Kubernetes' own Pod Security admission: one pod in JSON on each line in, one line of JSON out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// verdicts says which levels, at their newest version, allow a pod.
type verdicts struct {
	Baseline   bool `json:"baseline"`
	Restricted bool `json:"restricted"`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		return err
	}
	allows := func(level api.Level, pod *corev1.Pod) bool {
		version := api.LevelVersion{Level: level, Version: api.LatestVersion()}
		return policy.AggregateCheckResults(evaluator.EvaluatePod(version, &pod.ObjectMeta, &pod.Spec)).Allowed
	}
	in := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := bufio.NewWriter(os.Stdout)
	answers := json.NewEncoder(out)
	for in.More() {
		var pod corev1.Pod
		if err := in.Decode(&pod); err != nil {
			return err
		}
		fillIn(&pod)
		answer := verdicts{
			Baseline:   allows(api.LevelBaseline, &pod),
			Restricted: allows(api.LevelRestricted, &pod),
		}
		if err := answers.Encode(answer); err != nil {
			return err
		}
	}
	return out.Flush()
}

// fillIn makes an emptyDir of a volume that names no source, as the API server does before anyone judges the pod.
func fillIn(pod *corev1.Pod) {
	for i := range pod.Spec.Volumes {
		source := &pod.Spec.Volumes[i].VolumeSource
		if *source == (corev1.VolumeSource{}) {
			source.EmptyDir = &corev1.EmptyDirVolumeSource{}
		}
	}
}
