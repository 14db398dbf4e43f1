package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"
	"github.com/kyverno/kyverno/pkg/cel/compiler"
	"github.com/kyverno/sdk/extensions/cel/libs/image"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/apiserver/pkg/cel/environment"
)

// evaluation is an expression and what it calls `object`.
type evaluation struct {
	Expression string          `json:"expression"`
	Object     json.RawMessage `json:"object"`
}

// outcome has one field set.
type outcome struct {
	// Value tells the types of CEL apart that JSON does not: see describe.
	Value any `json:"value,omitempty"`
	// Error is what the evaluation ended with.
	Error string `json:"error,omitempty"`
	// Invalid is why the expression does not compile.
	Invalid string `json:"invalid,omitempty"`
}

// kyvernoEnv has the functions that a ValidatingPolicy has, but those that look outside the object.
var kyvernoEnv = sync.OnceValues(func() (*cel.Env, error) {
	initial := version.MajorMinor(1, 0)
	options := append(compiler.DefaultEnvOptionsWithCompat(), cel.Variable(compiler.ObjectKey, cel.DynType))
	set, err := environment.MustBaseEnvSet(initial).Extend(
		environment.VersionedOptions{IntroducedVersion: initial, EnvOptions: options},
		environment.VersionedOptions{IntroducedVersion: initial, EnvOptions: []cel.EnvOption{image.Lib(image.Latest())}},
	)
	if err != nil {
		return nil, err
	}
	return set.Env(environment.StoredExpressions)
})

// programs keeps what was compiled, by expression.
var programs sync.Map

type compiled struct {
	program cel.Program
	issues  string
}

func compile(expression string) (compiled, error) {
	if known, ok := programs.Load(expression); ok {
		return known.(compiled), nil
	}
	env, err := kyvernoEnv()
	if err != nil {
		return compiled{}, err
	}
	var result compiled
	if ast, issues := env.Compile(expression); issues.Err() != nil {
		result.issues = issues.Err().Error()
	} else if result.program, err = env.Program(ast); err != nil {
		// What is constant is evaluated here already.
		result.issues = err.Error()
	}
	programs.Store(expression, result)
	return result, nil
}

func evaluate(asked evaluation) (outcome, error) {
	compiled, err := compile(asked.Expression)
	if err != nil {
		return outcome{}, err
	}
	if compiled.issues != "" {
		return outcome{Invalid: compiled.issues}, nil
	}
	// Kubernetes' own reading of JSON: a number without a fraction is an integer.
	wrapped := &unstructured.Unstructured{}
	kind := `{"apiVersion":"v1","kind":"Wrapped","object":`
	if err := wrapped.UnmarshalJSON([]byte(kind + string(asked.Object) + "}")); err != nil {
		return outcome{}, err
	}
	data := map[string]any{compiler.ObjectKey: wrapped.Object["object"]}
	value, _, err := compiled.program.ContextEval(context.Background(), data)
	if err != nil {
		return outcome{Error: err.Error()}, nil
	}
	return outcome{Value: describe(value)}, nil
}

// describe writes a value so that values of different types stay different: {"int":"1"}, {"double":"1"}.
func describe(value ref.Val) any {
	switch value := value.(type) {
	case types.Bool:
		return bool(value)
	case types.String:
		return string(value)
	case types.Int:
		return map[string]string{"int": strconv.FormatInt(int64(value), 10)}
	case types.Uint:
		return map[string]string{"uint": strconv.FormatUint(uint64(value), 10)}
	case types.Double:
		return map[string]string{"double": strconv.FormatFloat(float64(value), 'g', -1, 64)}
	case types.Null:
		return map[string]string{"null": "null"}
	case *types.Optional:
		if !value.HasValue() {
			return map[string]any{"optional": []any{}}
		}
		return map[string]any{"optional": []any{describe(value.GetValue())}}
	case traits.Lister:
		list := []any{}
		for iterator := value.Iterator(); iterator.HasNext() == types.True; {
			list = append(list, describe(iterator.Next()))
		}
		return list
	case traits.Mapper:
		fields := map[string]any{}
		for iterator := value.Iterator(); iterator.HasNext() == types.True; {
			key := iterator.Next()
			fields[fmt.Sprint(key.Value())] = describe(value.Get(key))
		}
		return map[string]any{"map": fields}
	}
	return map[string]string{value.Type().TypeName(): fmt.Sprint(value.Value())}
}
